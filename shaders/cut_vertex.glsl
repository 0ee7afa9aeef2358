vCutM = dot(uCutPlane.xyz, uCutSide * (modelMatrix * vec4(transformed, 1.0)).xyz) - uCutPlane.w;
