"""The category tree: from each category to the names on its way from the root."""

from raw.tables import RawCategory
from values.refusal import Refusal


def build_category_trails(categories: list[RawCategory]) -> dict[int | None, list[str]]:
    """Names root first; a category whose parent is absent is a root, a cycle is refused."""
    by_id: dict[int | None, RawCategory] = {
        category.category_id: category for category in categories
    }
    return {
        category_id: [ancestor.category_name for ancestor in reversed(_climb(category, by_id))]
        for category_id, category in by_id.items()
    }


def _climb(category: RawCategory, by_id: dict[int | None, RawCategory]) -> list[RawCategory]:
    climbed = [category]
    while parent := by_id.get(climbed[-1].parent_category_id):
        if parent in climbed:
            ids = " > ".join(str(ancestor.category_id) for ancestor in [*climbed, parent])
            raise Refusal(f"raw_categories.csv: the parents form a cycle: {ids}")
        climbed.append(parent)
    return climbed
