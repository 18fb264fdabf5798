"""What clues say together, by trees."""

from kadesh.extract.setting.trees import LOST, Tree, load_trees, weigh_by_trees
from kadesh.extract.words import load_table


def _count(node: Tree | float) -> int:
    return 0 if isinstance(node, float) else 1 + _count(node[1]) + _count(node[2])


def test_every_split_of_the_table_is_reached() -> None:
    assert sum(_count(tree) for tree in load_trees("placetrees")) == len(load_table("placetrees"))


def test_trees_add_up_and_know_lost_commas() -> None:
    trees = load_trees("placetrees")
    clues = ("own", "own:town", "finest", "nearest")

    def follow(tree: Tree, beside: set[str]) -> float:
        node: Tree | float = tree
        while not isinstance(node, float):
            node = node[2] if node[0] in beside else node[1]
        return node

    for lost, beside in ((False, set(clues)), (True, {*clues, LOST})):
        weight = weigh_by_trees(clues, "placetrees", lost=lost)
        assert abs(weight - sum(follow(tree, beside) for tree in trees)) < 1e-9


def test_a_place_of_the_own_sentence_outweighs_one_far_back() -> None:
    near, far = ("own", "own:town", "full:own:town", "full:own"), ("back-9", "else:town", "full:back-9:town", "full:back-9")
    assert weigh_by_trees(near, "placetrees", lost=False) > weigh_by_trees(far, "placetrees", lost=False)
