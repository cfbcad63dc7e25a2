import type { BenefitProduct, Dependent, Employee, Employer, Member } from '../resources.js';

/**
 * Northwind is the partner's employer. Southgate is another employer, whose resources Northwind's tokens may not see.
 */
export const EMPLOYERS: readonly Employer[] = [{ id: 'empr_northwind' }, { id: 'empr_southgate' }];

export const EMPLOYEES: readonly Employee[] = [
  { id: 'empl_avery', employerId: 'empr_northwind' },
  { id: 'empl_blake', employerId: 'empr_northwind' },
  { id: 'empl_quinn', employerId: 'empr_southgate' },
];

export const MEMBERS: readonly Member[] = [
  { id: 'mbr_avery', employeeId: 'empl_avery' },
  { id: 'mbr_many', employeeId: 'empl_avery' },
  { id: 'mbr_none', employeeId: 'empl_avery' },
  { id: 'mbr_blake', employeeId: 'empl_blake' },
  { id: 'mbr_quinn', employeeId: 'empl_quinn' },
];

export const BENEFIT_PRODUCTS: readonly BenefitProduct[] = [
  {
    id: 'bprd_medical',
    category: 'Medical',
    name: 'Northwind Medical',
    productCode: 'ICHRA',
    employerIds: ['empr_northwind'],
  },
  {
    // For `enrl_odd` alone, so that the list of the medical plan years has no odd one in it.
    id: 'bprd_odd',
    category: 'Medical',
    name: 'Northwind Odd Plans',
    productCode: 'ICHRA',
    employerIds: ['empr_northwind'],
  },
  {
    id: 'bprd_southgate',
    category: 'Medical',
    name: 'Southgate Medical',
    productCode: 'ICHRA',
    employerIds: ['empr_southgate'],
  },
];

/** Avery's spouse and two children; a child and a former spouse (no longer active) of Blake. */
export function dependents(createdAt: string): Dependent[] {
  return [
    {
      id: 'dpnd_jordan',
      memberId: 'mbr_avery',
      firstName: 'Jordan',
      lastName: 'Ñuñez-Lindqvist',
      dateOfBirth: '1988-02-29',
      relationship: 'Spouse',
      sex: 'Female',
      active: true,
      createdAt,
    },
    {
      id: 'dpnd_riley',
      memberId: 'mbr_avery',
      firstName: 'Riley',
      lastName: 'Lindqvist',
      dateOfBirth: '2015-06-30',
      relationship: 'Child',
      sex: 'Male',
      active: true,
      createdAt,
    },
    {
      id: 'dpnd_sam',
      memberId: 'mbr_avery',
      firstName: 'Sam',
      lastName: "O'Lindqvist",
      dateOfBirth: '2019-12-31',
      relationship: 'Child',
      sex: 'Unknown',
      active: true,
      createdAt,
    },
    {
      id: 'dpnd_lee',
      memberId: 'mbr_blake',
      firstName: 'Lee',
      lastName: 'Marsh',
      dateOfBirth: '1990-01-15',
      relationship: 'Spouse',
      sex: 'Other',
      active: false,
      createdAt,
    },
    {
      id: 'dpnd_rowan',
      memberId: 'mbr_blake',
      firstName: 'Rowan',
      lastName: 'Marsh',
      dateOfBirth: '2020-03-01',
      relationship: 'Child',
      sex: 'Female',
      active: true,
      createdAt,
    },
  ];
}
