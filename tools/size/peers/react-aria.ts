import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import {
  Cell,
  Column,
  Label,
  RadioButton,
  RadioField,
  RadioGroup,
  Row,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components';

// What is kept on the global object stays in the bundle.
Object.assign(globalThis, {
  alsoKept: [
    [QueryClient, QueryClientProvider, useQuery],
    [RadioGroup, RadioField, RadioButton, Label],
    [Table, TableHeader, Column, TableBody, Row, Cell],
  ],
});
