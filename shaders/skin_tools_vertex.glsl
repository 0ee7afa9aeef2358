if (uOverlapView > 0.5) vZones[0].x = decodeCount(firstZones);
vTouch = aTouch;
