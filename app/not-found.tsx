/** Never seen: the shop, the account and the desk have theirs. Next's own would be sent along with every page. */
export default function NotFound() {
  return null;
}
