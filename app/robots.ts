import type { MetadataRoute } from 'next';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      // What is unlisted (cart, checkout, search) says so itself: only who may come in can read it.
      disallow: ['/account', '/admin', '/api/', '/order/'],
    },
  };
}
