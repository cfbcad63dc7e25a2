import { define } from '../../host/define.js';
import { VitableEnrollmentCard } from './enrollment-card.js';

define('vitable-enrollment-card', VitableEnrollmentCard);
