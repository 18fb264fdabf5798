"""Count in how many texts each word of news English stands: the table that `kadesh.group.wording` weighs words by.

    python scripts/count_words.py COUNTED.jsonl COMMON.jsonl > src/kadesh/group/frequencies.json

Words are counted in the texts of the first file. Only words that the texts of the second, on other wars, know too are
kept, so that the table holds the common words of such news and no names of one conflict.
"""

import json
import sys
from collections import Counter

from kadesh.group.wording import vector

FEWEST = 8
"""A word in fewer texts than this counts as unseen."""


def main(counted: str, common: str) -> None:
    known = set(_count(common))
    with open(counted, encoding="utf-8") as lines:
        documents = sum(1 for _ in lines)
    kept = {w: n for w, n in sorted(_count(counted).items()) if n >= FEWEST and w in known}
    print(json.dumps({"documents": documents, "in_documents": kept}, separators=(",", ":")))


def _count(path: str) -> Counter[str]:
    with open(path, encoding="utf-8") as lines:
        return Counter(w for line in lines for w in vector(json.loads(line)["text"]).weights)


if __name__ == "__main__":
    main(*sys.argv[1:])
