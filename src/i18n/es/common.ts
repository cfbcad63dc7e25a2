import type { CommonKey } from '../en/common.js';
import { basic } from './basic.js';
import { pages } from './pages.js';

export const common: Readonly<Record<CommonKey, string>> = {
  ...basic,
  ...pages,
  'tier.EE': 'Solo usted',
  'tier.ES': 'Usted y su cónyuge',
  'tier.EC': 'Usted y sus hijos',
  'tier.EF': 'Familia',
  'tier.Unspecified': 'Nivel de cobertura sin especificar',
  'tier.other': 'Otro nivel de cobertura',
  'relationship.Spouse': 'Cónyuge',
  'relationship.Child': 'Hijo o hija',
  'relationship.other': 'Dependiente',
  'cost.you-pay': 'Usted paga',
  'cost.employer-pays': 'Su empleador paga',
  'cost.total': 'Total',
  'cost.per-month': '{amount} al mes',
  'cost.per-paycheck': 'Aprox. {amount} por período de pago',
  'cost.per-paycheck-exact': '{amount} por período de pago',
  'action.cancel': 'Cancelar',
  'action.back': 'Volver',
  'field.optional': '(opcional)',
  'field.count': '{count} de {limit} caracteres',
  'field.too-long.one': '{count} carácter sobre el límite de {limit}.',
  'field.too-long.other': '{count} caracteres sobre el límite de {limit}.',
  'summary.title': 'Revise lo siguiente',
};
