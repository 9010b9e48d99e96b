import type { NextConfig } from 'next';
import { slimClient } from './bundle/slim-client';

const config: NextConfig = {
  // Types are checked by `npm test`; checking them again would keep the first start waiting.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // WebP, not AVIF: of product pictures it saved 4 % of the bytes at three times the processor time.
  images: { formats: ['image/webp'] },
  // A form whose every field is absurdly long still gets its answer beside the fields, not a failure.
  experimental: {
    serverActions: { bodySizeLimit: '4mb' },
    // Half a minute: a page that was fetched ahead may show a price of then, not of five minutes ago.
    staleTimes: { static: 30, dynamic: 0 },
  },
  serverExternalPackages: ['postgres', '@node-rs/argon2', 'sharp', 'opentype.js', 'pdfkit', 'nodemailer'],
  // `next dev` bundles with Turbopack, the build with webpack.
  turbopack: {},
  webpack: slimClient,
};

export default config;
