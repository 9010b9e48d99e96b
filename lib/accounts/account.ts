export type Role = 'admin' | 'support';

/** Who somebody is, as far as pages need to know. Never holds the password's hash. */
export type Account = {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  /** The group of customers whose prices it has. */
  customerGroupId?: string;
};
