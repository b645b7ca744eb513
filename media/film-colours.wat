;; Rows of opaque RGBA, full range, to yuv420p. Rec. ITU-R BT.709-6, items 3.2 to 3.5, at eight bits in the narrow range, times 2^15.
;; Each pixel's red and blue are weighed by one multiplication, its green and alpha, which has no weight, by another.
(module
  ;; The rows, then all their Y, all their U, all their V.
  (memory (export "memory") 8)

  ;; Red and blue of four pixels, or green and alpha, as 16-bit numbers.
  (func $red_blue (param $pixels v128) (result v128)
    (v128.and (local.get $pixels) (v128.const i32x4 0x00ff00ff 0x00ff00ff 0x00ff00ff 0x00ff00ff)))
  (func $green_alpha (param $pixels v128) (result v128)
    (i16x8.shr_u (local.get $pixels) (i32.const 8)))

  ;; Y of four pixels.
  (func $luma (param $red_blue v128) (param $green_alpha v128) (result v128)
    (i32x4.shr_u
      (i32x4.add
        (v128.const i32x4 540672 540672 540672 540672) ;; 16.5
        (i32x4.add
          (i32x4.dot_i16x8_s (local.get $red_blue) (v128.const i16x8 5983 2032 5983 2032 5983 2032 5983 2032))
          (i32x4.dot_i16x8_s (local.get $green_alpha) (v128.const i16x8 20127 0 20127 0 20127 0 20127 0))))
      (i32.const 15)))

  ;; U or V, times 2^17, less 128.5, of columns of two pixels.
  (func $u (param $red_blue v128) (param $green_alpha v128) (result v128)
    (i32x4.add
      (i32x4.dot_i16x8_s (local.get $red_blue) (v128.const i16x8 -3298 14392 -3298 14392 -3298 14392 -3298 14392))
      (i32x4.dot_i16x8_s (local.get $green_alpha) (v128.const i16x8 -11094 0 -11094 0 -11094 0 -11094 0))))
  (func $v (param $red_blue v128) (param $green_alpha v128) (result v128)
    (i32x4.add
      (i32x4.dot_i16x8_s (local.get $red_blue) (v128.const i16x8 14392 -1319 14392 -1319 14392 -1319 14392 -1319))
      (i32x4.dot_i16x8_s (local.get $green_alpha) (v128.const i16x8 -13073 0 -13073 0 -13073 0 -13073 0))))

  ;; Eight columns to four bytes.
  (func $chroma (param $first v128) (param $second v128) (result v128)
    (call $bytes
      (i32x4.shr_u
        (i32x4.add
          (v128.const i32x4 16842752 16842752 16842752 16842752)
          (i32x4.add
            (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27 (local.get $first) (local.get $second))
            (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $first) (local.get $second))))
        (i32.const 17))
      (v128.const i32x4 0 0 0 0)))

  ;; Eight numbers as the lowest eight bytes.
  (func $bytes (param $first v128) (param $second v128) (result v128)
    (local.set $first (i16x8.narrow_i32x4_s (local.get $first) (local.get $second)))
    (i8x16.narrow_i16x8_u (local.get $first) (local.get $first)))

  ;; Width is even and 8 at least, rows are even.
  (func (export "convert") (param $width i32) (param $rows i32)
    (local $stride i32) (local $y i32) (local $x i32) (local $left i32)
    (local $at i32) (local $toY i32) (local $toU i32) (local $toV i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local.set $stride (i32.mul (local.get $width) (i32.const 4)))
    (local.set $toY (i32.mul (local.get $stride) (local.get $rows)))
    (local.set $toU (i32.add (local.get $toY) (i32.mul (local.get $width) (local.get $rows))))
    (local.set $toV (i32.add (local.get $toU) (i32.shr_u (i32.mul (local.get $width) (local.get $rows)) (i32.const 2))))
    (loop $each_two_rows
      (local.set $x (i32.const 0))
      (loop $each_eight
        ;; What is left over at the end of a row is done with some that is done already.
        (local.set $left (i32.sub (local.get $width) (i32.const 8)))
        (local.set $left (select (local.get $x) (local.get $left) (i32.lt_u (local.get $x) (local.get $left))))
        ;; Four pixels are $a and $e, right of them $b and $f, below $c and $g, $d and $h.
        (local.set $at (i32.add
          (i32.mul (local.get $y) (local.get $stride)) (i32.shl (local.get $left) (i32.const 2))))
        (local.set $a (v128.load (local.get $at)))
        (local.set $b (v128.load offset=16 (local.get $at)))
        (local.set $at (i32.add (local.get $at) (local.get $stride)))
        (local.set $c (v128.load (local.get $at)))
        (local.set $d (v128.load offset=16 (local.get $at)))
        (local.set $e (call $green_alpha (local.get $a)))
        (local.set $f (call $green_alpha (local.get $b)))
        (local.set $g (call $green_alpha (local.get $c)))
        (local.set $h (call $green_alpha (local.get $d)))
        (local.set $a (call $red_blue (local.get $a)))
        (local.set $b (call $red_blue (local.get $b)))
        (local.set $c (call $red_blue (local.get $c)))
        (local.set $d (call $red_blue (local.get $d)))
        (local.set $at (i32.add
          (i32.add (local.get $toY) (i32.mul (local.get $y) (local.get $width))) (local.get $left)))
        (v128.store64_lane 0 (local.get $at)
          (call $bytes
            (call $luma (local.get $a) (local.get $e))
            (call $luma (local.get $b) (local.get $f))))
        (v128.store64_lane 0 (i32.add (local.get $at) (local.get $width))
          (call $bytes
            (call $luma (local.get $c) (local.get $g))
            (call $luma (local.get $d) (local.get $h))))
        (local.set $a (i16x8.add (local.get $a) (local.get $c)))
        (local.set $b (i16x8.add (local.get $b) (local.get $d)))
        (local.set $e (i16x8.add (local.get $e) (local.get $g)))
        (local.set $f (i16x8.add (local.get $f) (local.get $h)))
        (local.set $at (i32.shr_u
          (i32.add (i32.mul (i32.shr_u (local.get $y) (i32.const 1)) (local.get $width)) (local.get $left))
          (i32.const 1)))
        (v128.store32_lane 0 (i32.add (local.get $toU) (local.get $at))
          (call $chroma
            (call $u (local.get $a) (local.get $e))
            (call $u (local.get $b) (local.get $f))))
        (v128.store32_lane 0 (i32.add (local.get $toV) (local.get $at))
          (call $chroma
            (call $v (local.get $a) (local.get $e))
            (call $v (local.get $b) (local.get $f))))
        (br_if $each_eight
          (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 8))) (local.get $width))))
      (br_if $each_two_rows
        (i32.lt_u (local.tee $y (i32.add (local.get $y) (i32.const 2))) (local.get $rows))))))
