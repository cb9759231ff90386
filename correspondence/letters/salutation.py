"""How a person is greeted and named: "Dear Mrs Tierney", "Dear Sir John", "Dear Joan Tierney"."""

from ..case import Person
from ..people import surname
from .words import word_list


def greeting(person: Person) -> str:
    """Return the name that follows "Dear": title and surname, or all names where there is no title.

    A knight or dame is greeted by the first of the first names.
    """
    if not person.title:
        return person.full_name
    first_names = (person.first_name or "").split()
    title = person.title.split()[-1]
    if title in word_list("titles_with_first_name") and first_names:
        return f"{title} {first_names[0]}"
    return f"{person.title} {surname(person)}"
