"""Write annotations without the words of their texts: `python -m scripts.hide_words ANNOTATED.jsonl... > GOLD.jsonl`.

The texts stay where they are; the annotations, which are the project's own, can then be kept with it.
"""

import json
import sys
from pathlib import Path

from tests.quality.wordless import take_words_out


def main() -> None:
    """Print one annotation a line, sorted by the id of its text."""
    rows = [
        json.loads(line) for path in sys.argv[1:] for line in Path(path).read_text(encoding="utf-8").splitlines() if line
    ]
    for row in sorted(rows, key=lambda row: row["doc_id"]):
        print(json.dumps(take_words_out(row), ensure_ascii=False))


if __name__ == "__main__":
    main()
