"""Document to statements. Adding a way to extract is adding a folder and a row in `EXTRACTORS`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from crossclaim.extract import joint, network, rules
from crossclaim.extract.extraction import Extraction, Extractor

EXTRACTORS: Final[Mapping[str, Extractor]] = MappingProxyType(
    {
        "small": Extractor(joint.PART, joint.extract),
        "network": Extractor(network.PART, network.extract),
        "rules": Extractor(rules.PART, rules.extract),
    }
)

DEFAULT: Final = "small"
"""The extractor that a run uses where nobody asks for another."""

__all__ = ["DEFAULT", "EXTRACTORS", "Extraction", "Extractor"]
