import { drawer } from './en/drawer';
import { everywhere } from './en/everywhere';
import { failure } from './en/failure';
import { shell } from './en/shell';

export const en = { drawer, everywhere, failure, shell };
