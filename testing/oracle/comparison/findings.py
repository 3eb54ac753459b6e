"""What a comparison finds wrong, gathered by relation or column and by fault."""

from dataclasses import dataclass, field

SAMPLE_SIZE = 20


@dataclass
class Finding:
    """`samples` are the first of `count` differences of one fault, in words."""

    subject: str
    fault: str
    count: int = 0
    samples: list[str] = field(default_factory=list)


class Findings:
    """The findings about one relation, in the order in which they first came up."""

    def __init__(self) -> None:
        self._by_kind: dict[tuple[str, str], Finding] = {}

    def note(self, subject: str, fault: str, sample: str) -> None:
        finding = self._by_kind.setdefault((subject, fault), Finding(subject, fault))
        finding.count += 1
        if len(finding.samples) < SAMPLE_SIZE:
            finding.samples.append(sample)

    def list_all(self) -> list[Finding]:
        return list(self._by_kind.values())
