/** Words of the table of plans and of the comparison. */
export const planPickerTable = {
  'plan-picker.compare.title': 'Compare plans',
  'plan-picker.compare.differences': 'Show only differences',
  'plan-picker.compare.same': 'Everything shown is the same for these plans.',
  'plan-picker.compare.back': 'Back to all plans',
  'plan-picker.table.caption': 'All plans',
  'plan-picker.table.plan': 'Plan',
  'plan-picker.table.current': 'Compared with your current plan',
  'plan-picker.table.alone': 'Compared with covering only you',
  'plan-picker.table.description': 'Description',
  'plan-picker.table.note': 'Good to know',
  'plan-picker.table.none': 'None',
} as const;

export type PlanPickerTableKey = keyof typeof planPickerTable;
