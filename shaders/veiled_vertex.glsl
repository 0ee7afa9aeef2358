vShade = _shade;
vShade.y = mix(vShade.y, vShade.x, uBared);
