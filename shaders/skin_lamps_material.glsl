SkinMaterial material;
material.diffuseColor = diffuseColor.rgb;
