import type { LifeEventType } from './models.js';
import { LIFE_EVENT_TYPES } from './models.js';

/**
 * One spelling for the kind of a life event, however it was spelled: "Job Loss", "job_loss", "JOB-LOSS" and "jobLoss"
 * all read `job_loss`. What is read from the API is a free string, so kinds that no document names keep their own
 * words: `loss_of_coverage` (trap 1).
 */
export function lifeEventKind(raw: string): string {
  return raw
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/** The spelling that filters and reports need, or undefined for a kind outside the documented ones (document 002). */
export function toLifeEventType(kind: string): LifeEventType | undefined {
  return LIFE_EVENT_TYPES.find((type) => lifeEventKind(type) === lifeEventKind(kind));
}
