// An account is erased: nothing of it stays in this browser, neither what was begun nor what was not sent.

try {
  localStorage.clear();
  indexedDB.deleteDatabase('parley');
} catch {
  // Nothing could be kept, so nothing is there.
}
