import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  // The shop's own front compresses a cached page once; Next would do it for every request.
  compress: false,
  serverExternalPackages: ['postgres', '@node-rs/argon2', 'sharp'],
};

export default config;
