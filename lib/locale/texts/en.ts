import { everywhere } from './en/everywhere';
import { failure } from './en/failure';
import { shell } from './en/shell';

export const en = { everywhere, failure, shell };
