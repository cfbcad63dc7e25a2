import { readFile } from 'node:fs/promises';
import { COVERAGE_TIERS, type PlanOption } from './resources.js';
import { isJsonObject, type JsonObject } from './validation.js';

/**
 * Reads a catalogue for `enrl_catalog`: a JSON file that holds the body of
 * `GET /v1/enrollments/{id}/plans`, bare or in the envelope. Plans are kept exactly as they are in the file.
 *
 * @throws Error with one sentence that names the file and what is wrong with it
 */
export async function readPlanFile(path: string): Promise<PlanOption[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new Error(`the plan file ${path} cannot be read`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error(`the plan file ${path} is not valid JSON`);
  }
  const plans = isJsonObject(value) ? value['data'] : value;
  if (!Array.isArray(plans)) throw new Error(`the plan file ${path} holds no list of plans`);
  const seen = new Set<string>();
  return plans.map((plan: unknown, index) => {
    if (!isPlanOption(plan) || seen.has(plan.id)) {
      throw new Error(
        `the plan file ${path}: plan ${index} needs an id of its own, a name, and costs with a coverage tier and whole cents`,
      );
    }
    seen.add(plan.id);
    return plan;
  });
}

function isPlanOption(value: unknown): value is PlanOption {
  return (
    isJsonObject(value) &&
    typeof value['id'] === 'string' &&
    typeof value['name'] === 'string' &&
    Array.isArray(value['costs']) &&
    value['costs'].every((row: unknown) => isJsonObject(row) && isCost(row))
  );
}

function isCost(row: JsonObject): boolean {
  return (
    COVERAGE_TIERS.some((tier) => tier === row['coverage_tier']) &&
    Number.isSafeInteger(row['employee_contribution_cents']) &&
    Number.isSafeInteger(row['employer_contribution_cents']) &&
    Number.isSafeInteger(row['total_monthly_premium_cents'])
  );
}
