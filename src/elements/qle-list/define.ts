import { define } from '../../host/define.js';
import { VitableQleList } from './qle-list.js';

define('vitable-qle-list', VitableQleList);
