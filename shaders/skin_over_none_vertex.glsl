// Nothing is laid over the heat of patterns.
void fetchOver(int vertex) {}
