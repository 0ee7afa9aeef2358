if (vCutM > 0.0) discard;
