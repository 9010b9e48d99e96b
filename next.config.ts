import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ['postgres', '@node-rs/argon2', 'sharp'],
};

export default config;
