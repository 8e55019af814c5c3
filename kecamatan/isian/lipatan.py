"""A part of a form that stays folded until it is needed."""

from __future__ import annotations

from typing import Any

from crispy_forms.layout import Fieldset


class Lipatan(Fieldset):  # type: ignore[misc]
    """A native <details> around a fieldset; open where something in it is to be mended."""

    template = "kecamatan/isian/_lipatan.html"

    def render(self, form: Any, context: Any, *args: Any, **kwargs: Any) -> Any:
        self.terbuka = any(nama in form.errors for nama in self.fields)
        return super().render(form, context, *args, **kwargs)
