export * from './accounts';
export * from './catalog';
export * from './inventory';
export * from './ledger';
export * from './orders';
export * from './outbox';
export * from './payments';
export * from './translations';
