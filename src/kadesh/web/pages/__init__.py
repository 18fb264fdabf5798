"""One file for each page of the desk: a function from a Visit to the plain values its template shows."""
