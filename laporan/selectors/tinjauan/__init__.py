"""All kecamatan of a kabupaten in a year: their documents, their indicators, side by side."""
