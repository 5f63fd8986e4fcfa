// A finger on a message: held it offers what can be done, drawn aside it answers.

const HOLD = 450;
const SLACK = 10; // px a finger trembles
const FAR = 56; // px that answer
const MOST = 72;

/** @param hold (row, {x, y}); @param swipe (row) */
export function gestures(log, { hold, swipe }) {
  let touch = null;

  const end = () => {
    if (!touch) return;
    clearTimeout(touch.timer);
    const { row, by } = touch;
    touch = null;
    row.classList.remove('swiping');
    row.style.removeProperty('transform');
    if (by >= FAR) swipe(row);
  };

  log.addEventListener('touchstart', (event) => {
    end();
    const row = event.target.closest('.row');
    if (!row || event.touches.length > 1) return;
    const [{ clientX: x, clientY: y }] = event.touches;
    touch = { row, x, y, by: 0, timer: setTimeout(() => held(x, y), HOLD) };
  }, { passive: true });

  const held = (x, y) => {
    const { row } = touch;
    touch = null;
    navigator.vibrate?.(10);
    hold(row, { x, y });
  };

  log.addEventListener('touchmove', (event) => {
    if (!touch) return;
    const [{ clientX, clientY }] = event.touches;
    const across = clientX - touch.x;
    const down = Math.abs(clientY - touch.y);
    if (Math.abs(across) > SLACK || down > SLACK) clearTimeout(touch.timer);
    if (!touch.by && (down > SLACK || across < SLACK)) {
      if (down > SLACK) touch = null;
      return;
    }
    touch.by = Math.max(1, Math.min(MOST, across));
    touch.row.classList.add('swiping');
    touch.row.style.setProperty('transform', `translateX(${touch.by}px)`);
  }, { passive: true });

  log.addEventListener('touchend', end, { passive: true });
  log.addEventListener('touchcancel', () => {
    if (touch) touch.by = 0;
    end();
  }, { passive: true });
}
