import { VitableError } from '../api/errors.js';

/** The documented default (document 002; 001 leaves it open). */
const PAGE_SIZE = 20;

/**
 * How many items of a list are asked for at once.
 *
 * @throws VitableError `config` for a number that the API does not have: a mistake of the page
 */
export function pageLimit(pageSize: number | undefined): number {
  const limit = pageSize ?? PAGE_SIZE;
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw wrong('page-size', 'no whole number from 1 to 100');
  return limit;
}

/** The error for an attribute with which nothing can be asked for. */
export function wrong(attribute: string, what: string): VitableError {
  return new VitableError('config', { message: `The attribute ${attribute} is ${what}.`, attribute });
}
