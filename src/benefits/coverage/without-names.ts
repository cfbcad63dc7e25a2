import type { Enrollment, OrUnknown, Relationship } from '../../api/models.js';

/** An enrollment as events carry it: ids, dates and amounts, but no names of people (S1). */
export interface EnrollmentFacts extends Omit<Enrollment, 'enrolled_dependents'> {
  readonly enrolled_dependents:
    readonly { readonly dependent_id: string; readonly relationship: OrUnknown<Relationship> }[] | null;
}

/** Removes the names of dependents, because every script on the page receives an event, also those for analytics. */
export function withoutNames(enrollment: Enrollment): EnrollmentFacts {
  return {
    ...enrollment,
    enrolled_dependents:
      enrollment.enrolled_dependents?.map(({ dependent_id, relationship }) => ({
        dependent_id,
        relationship,
      })) ?? null,
  };
}
