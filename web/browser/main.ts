import '../style/main.css';
