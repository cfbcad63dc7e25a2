import type { ServedPlan } from './interactions.js';
import { IDS } from './records.js';

/** Asks for a token, and reads the enrollment and its plans with it. */
export async function readPlans(): Promise<ServedPlan[]> {
  const answer = await fetch('/token', { method: 'POST', body: '{}' });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const read = async (path: string): Promise<unknown> => {
    const response = await fetch(`/v1/enrollments/${IDS.enrollment}${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return response.json();
  };
  const [, plans] = await Promise.all([read(''), read('/plans')]);
  return plans as ServedPlan[];
}
