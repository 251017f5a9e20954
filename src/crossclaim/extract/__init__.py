"""Document to statements. Adding a way to extract is adding a folder and a row in `EXTRACTORS`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from crossclaim.extract import rules
from crossclaim.extract.extraction import Extraction, Extractor

EXTRACTORS: Final[Mapping[str, Extractor]] = MappingProxyType({"rules": Extractor(rules.PART, rules.extract)})

__all__ = ["EXTRACTORS", "Extraction", "Extractor"]
