"""Which rows and cells of a table are sent: no deleted ones, and a merged cell once."""

from typing import Final

from lxml.etree import _Element as Element

from .ooxml import switch, value, w, whole_number

_MOST_COLUMNS: Final = 63
"""As many as Word allows in a table."""


def is_deleted(element: Element) -> bool:
    """Tell whether an element is a row or a cell that a tracked change has deleted."""
    if element.tag == w("tr"):
        return element.find(f"{w('trPr')}/{w('del')}") is not None
    return element.tag == w("tc") and element.find(f"{w('tcPr')}/{w('cellDel')}") is not None


def row_is_sent(row: Element) -> bool:
    """Tell whether a row is printed: neither deleted nor hidden."""
    return not is_deleted(row) and not switch(row.find(w("trPr")), "hidden")


class MergedCells:
    """Follows the cells of one table, row by row, that are merged with the cell above or before them."""

    def __init__(self) -> None:
        self._above: set[int] = set()
        self._row: set[int] = set()
        self._column = 0

    def begin_row(self, row: Element) -> None:
        """Go on to the next row."""
        self._above, self._row = self._row, set()
        self._column = whole_number(value(row.find(w("trPr")), "gridBefore"))

    def is_sent(self, cell: Element) -> bool:
        """Tell whether a cell of the row shows text of its own; ask for each cell once, in order."""
        properties = cell.find(w("tcPr"))
        column = self._column
        self._column += max(1, min(_MOST_COLUMNS, whole_number(value(properties, "gridSpan"), 1)))
        if properties is None:
            return True
        upwards = properties.find(w("vMerge"))
        if upwards is not None:
            self._row.add(column)
        goes_on = upwards is not None and upwards.get(w("val")) != "restart" and column in self._above
        return not goes_on and value(properties, "hMerge") != "continue" and not is_deleted(cell)
