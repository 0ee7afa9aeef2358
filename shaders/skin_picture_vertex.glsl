vAtlas = aAtlas * uAtlasStep;
