heat = oneHeat(vec2(length(dFdx(vLegPosition)), length(dFdy(vLegPosition))));
