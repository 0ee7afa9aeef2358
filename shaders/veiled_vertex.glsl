vShade = _shade;
