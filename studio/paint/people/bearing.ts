import { arm, leg, type Pose } from './posture.ts'
import type { Person } from './who.ts'

/**
 * A pose as somebody strikes it whose bearing tells who they are; on their feet only, for nobody gropes who sits, and who
 * falls has no toes to stand on.
 */
export function borne<P extends Pose>(person: Person, pose: P): P {
  if (person.bearing === undefined || person.bearing === 'grim' || pose.base !== 'ground' || pose.contact !== undefined)
    return pose
  if (person.bearing === 'groping') {
    return {
      ...pose,
      yaw: pose.yaw > 100 ? pose.yaw : Math.max(56, pose.yaw),
      twist: 0,
      headYaw: Math.min(pose.headYaw ?? pose.yaw, 40),
      lean: pose.lean + 4,
      head: 14,
      near: { ...pose.near, arm: arm(74, 6, 'open') },
      far: { ...pose.far, arm: arm(92, 8, 'open') },
      armsInFront: true,
    }
  }
  // Whoever dances already has a leg in the air.
  if (Math.max(Math.abs(pose.near.leg.angle), Math.abs(pose.far.leg.angle)) > 20 || pose.yaw > 60) return pose
  return {
    ...pose,
    yaw: 24,
    lean: -2,
    bend: 2,
    hips: 4,
    near: { arm: arm(-152, 44, 'flat'), leg: leg(-2, 0, -58) },
    far: { arm: arm(152, -44, 'flat'), leg: leg(48, -88, -50) },
    armsInFront: true,
  }
}
