import type { Cmi5Launch, Cmi5Statement } from './cmi5Statement';

/** The name of our own document among those of the unit. */
const PROGRESS = 'leg-progress';

/** The record store of a platform, spoken to by xAPI 1.0.3 with the token of this session (cmi5, section 8.2). */
export class Cmi5Records {
  private constructor(
    private readonly launch: Cmi5Launch,
    private readonly token: string,
  ) {}

  /**
   * Ask for the token, which is given once, and only to a POST.
   * @throws Error with what the platform says
   */
  static async open(launch: Cmi5Launch): Promise<Cmi5Records> {
    const answer = await fetch(launch.fetch, { method: 'POST' });
    const said = (await answer.json()) as Record<string, unknown>;
    const token = said['auth-token'];
    if (typeof token !== 'string')
      throw new Error(String(said['error-text'] ?? `fetch answers ${answer.status}`));
    return new Cmi5Records(launch, token);
  }

  /** The document `LMS.LaunchData` (section 10). */
  async launchData(): Promise<unknown> {
    const answer = await this.ask('GET', this.state('LMS.LaunchData'));
    return answer.json();
  }

  /** The languages of the person, most wanted first; a unit has to ask for its preferences (section 11). */
  async languages(): Promise<readonly string[]> {
    const preferences = this.address('agents/profile', { profileId: 'cmi5LearnerPreferences' });
    const answer = await this.ask('GET', preferences, [403, 404]);
    if (!answer.ok) return [];
    const { languagePreference } = (await answer.json()) as { languagePreference?: string };
    return (languagePreference ?? '').split(',').flatMap((tag) => tag.trim() || []);
  }

  /** What was kept of earlier sessions; empty when nothing was. */
  async kept(): Promise<string> {
    const answer = await this.ask('GET', this.state(PROGRESS), [404]);
    return answer.ok ? answer.text() : '';
  }

  keep(progress: string): Promise<unknown> {
    return this.ask('PUT', this.state(PROGRESS), [], progress);
  }

  tell(statements: readonly Cmi5Statement[]): Promise<unknown> {
    const { href } = new URL('statements', this.launch.endpoint);
    return this.ask('POST', href, [], JSON.stringify(statements));
  }

  private state(stateId: string): string {
    const { activityId, registration } = this.launch;
    return this.address('activities/state', { activityId, registration, stateId });
  }

  private address(resource: string, query: Readonly<Record<string, string>>): string {
    const url = new URL(resource, this.launch.endpoint);
    url.search = String(new URLSearchParams({ ...query, agent: JSON.stringify(this.launch.actor) }));
    return url.href;
  }

  /** @param allowed answers that are none of success and no error */
  private async ask(method: string, url: string, allowed: readonly number[] = [], body?: string) {
    const answer = await fetch(url, {
      method,
      headers: {
        Authorization: `Basic ${this.token}`,
        'X-Experience-API-Version': '1.0.3',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
      cache: 'no-store',
      // What is sent when the page is left arrives all the same.
      keepalive: body !== undefined,
    });
    if (!answer.ok && !allowed.includes(answer.status))
      throw new Error(`${method} ${new URL(url).pathname} answers ${answer.status}`);
    return answer;
  }
}
