"""Who looks at the desk, and what they may see and do."""

from dataclasses import dataclass

from fastapi import Request

from kadesh.model.role import Role, may_act
from kadesh.store.answers import Flag

SEES: dict[Role, frozenset[Flag]] = {
    "reader": frozenset(),
    "reviewer": frozenset({"restricted"}),
    "keeper": frozenset({"restricted", "hidden"}),
}
"""What is flagged and still shown: a reviewer works with what is restricted, only a keeper with what is hidden."""


@dataclass(frozen=True)
class Viewer:
    """Somebody at the desk, by the name that judgements are kept under, and the role."""

    name: str
    role: Role

    def may(self, needed: Role) -> bool:
        """Return whether this role is `needed` or above it.

        >>> Viewer("ana", "reviewer").may("reader"), Viewer("ana", "reviewer").may("keeper")
        (True, False)
        """
        return may_act(self.role, needed)

    @property
    def sees(self) -> frozenset[Flag]:
        """The flags whose subjects this role is shown.

        >>> sorted(Viewer("Lea", "reader").sees), sorted(Viewer("Omar", "keeper").sees)
        ([], ['hidden', 'restricted'])
        """
        return SEES[self.role]


LOCAL = Viewer("this machine", "keeper")
"""Whoever sits at a desk that is bound to the machine it runs on."""


def viewer_of(request: Request) -> Viewer:
    """Return who looks, as the guard found out; nobody comes past it without a name."""
    found: Viewer | None = request.state.viewer
    assert found is not None, "a page was asked for past the guard"
    return found
