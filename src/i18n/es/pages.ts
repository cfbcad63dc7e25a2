import type { PagesKey } from '../en/pages.js';

export const pages: Readonly<Record<PagesKey, string>> = {
  'pages.previous': 'Anterior',
  'pages.next': 'Siguiente',
  'pages.page': 'Página {page}',
  'pages.page-of': 'Página {page} de {pages}',
};
