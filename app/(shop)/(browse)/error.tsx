'use client';

// Within the shop's walkway, which stands.
export { default } from '@/app/error';
