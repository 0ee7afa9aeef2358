import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../run/freePort';

/** How often a driver that is starting is asked whether it is there. */
const ASKED = 100;

/** A browser's driver and one session with it, by W3C WebDriver: commands are paths under the session, with JSON both ways. */
export class WebDriver {
  private constructor(
    private readonly driver: ChildProcess,
    private readonly session: string,
    /** Of the browser. */
    readonly version: string,
  ) {}

  /**
   * @param path the driver's program
   * @param capabilities what the session has to be able to do (W3C WebDriver, section 7)
   */
  static async open(
    path: string,
    capabilities: Record<string, unknown>,
    env: NodeJS.ProcessEnv,
  ): Promise<WebDriver> {
    const port = await freePort();
    const driver = spawn(path, [`--port=${port}`], { env, stdio: 'ignore' });
    const url = `http://127.0.0.1:${port}`;
    try {
      for (let asked = 0; !(await listens(url)); asked++) {
        if (asked === ASKED || driver.exitCode !== null)
          throw new Error(`WebDriver: ${path} does not answer; run it by hand to see why.`);
        await pause();
      }
      const { sessionId, capabilities: got } = (await ask(`${url}/session`, {
        capabilities: { alwaysMatch: capabilities },
      })) as { sessionId: string; capabilities: { browserVersion: string } };
      return new WebDriver(driver, `${url}/session/${sessionId}`, got.browserVersion);
    } catch (error) {
      driver.kill();
      throw error;
    }
  }

  /** Give a command; without a body ask. */
  command(path: string, body?: object): Promise<unknown> {
    return ask(`${this.session}/${path}`, body);
  }

  async close(): Promise<void> {
    await fetch(this.session, { method: 'DELETE' });
    const ended = once(this.driver, 'exit');
    this.driver.kill();
    await ended;
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 100));
const listens = (url: string) =>
  fetch(`${url}/status`).then(
    () => true,
    () => false,
  );

async function ask(url: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } | null };
  if (value?.error) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}
