"""One module here and one template folder make one kind of document."""
