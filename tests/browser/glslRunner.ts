import type { Page } from '@playwright/test';

/**
 * Evaluate a GLSL expression on the graphics card (or its software stand-in) for many inputs, without drawing: a vertex shader
 * whose output is read back by transform feedback.
 * @param functions GLSL that the expression calls.
 * @param expression A vec4 of the inputs `a` and `b`, both vec4.
 * @param inputs 8 numbers each: a, then b.
 * @returns 4 numbers per input.
 */
export async function runGlsl(
  page: Page,
  functions: string,
  expression: string,
  inputs: readonly (readonly number[])[],
): Promise<number[][]> {
  const vertex = `#version 300 es
precision highp float;
precision highp int;
in vec4 a;
in vec4 b;
out vec4 result;
${functions}
void main() { result = ${expression}; }`;
  return page.evaluate(
    ({ vertex, inputs }) => {
      const gl = document.createElement('canvas').getContext('webgl2');
      if (!gl) throw new Error('glslRunner: no WebGL2 in this browser');
      const compile = (type: number, source: string) => {
        const shader = gl.createShader(type);
        if (!shader) throw new Error('glslRunner: no shader');
        gl.shaderSource(shader, source);
        gl.compileShader(shader);
        if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS))
          throw new Error(`glslRunner: ${gl.getShaderInfoLog(shader)}`);
        return shader;
      };
      const program = gl.createProgram();
      gl.attachShader(program, compile(gl.VERTEX_SHADER, vertex));
      gl.attachShader(
        program,
        compile(
          gl.FRAGMENT_SHADER,
          '#version 300 es\nprecision highp float;\nout vec4 c;\nvoid main() { c = vec4(0.0); }',
        ),
      );
      gl.transformFeedbackVaryings(program, ['result'], gl.SEPARATE_ATTRIBS);
      gl.linkProgram(program);
      if (!gl.getProgramParameter(program, gl.LINK_STATUS))
        throw new Error(`glslRunner: ${gl.getProgramInfoLog(program)}`);
      gl.useProgram(program);
      gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
      gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(inputs.flat()), gl.STATIC_DRAW);
      for (const [name, offset] of [
        ['a', 0],
        ['b', 16],
      ] as const) {
        const at = gl.getAttribLocation(program, name);
        if (at < 0) continue;
        gl.enableVertexAttribArray(at);
        gl.vertexAttribPointer(at, 4, gl.FLOAT, false, 32, offset);
      }
      const out = gl.createBuffer();
      gl.bindBuffer(gl.TRANSFORM_FEEDBACK_BUFFER, out);
      gl.bufferData(gl.TRANSFORM_FEEDBACK_BUFFER, 16 * inputs.length, gl.STATIC_READ);
      gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, 0, out);
      gl.enable(gl.RASTERIZER_DISCARD);
      gl.beginTransformFeedback(gl.POINTS);
      gl.drawArrays(gl.POINTS, 0, inputs.length);
      gl.endTransformFeedback();
      const data = new Float32Array(4 * inputs.length);
      gl.getBufferSubData(gl.TRANSFORM_FEEDBACK_BUFFER, 0, data);
      return inputs.map((_, i) => Array.from(data.subarray(4 * i, 4 * i + 4)));
    },
    { vertex, inputs: inputs.map((row) => [...row]) },
  );
}
